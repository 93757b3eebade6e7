import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { StaffOnly } from '@/features/access/staff-only'
import { useMe } from '@/features/access/use-me'
import { takeHandOff } from '@/lib/hand-off'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { Book } from './book'
import { EmptyBook } from './empty-book'
import { type Choices, filterOf, type GradeLetter, withGrade } from './filter'
import { FilterSheet } from './filter-sheet'
import { Found } from './found'
import { GradeStrip } from './grade-strip'
import { NewButtons } from './new-buttons'
import { SavedFilterChips } from './saved-filters'
import { SearchBox } from './search-box'
import { Toolbar } from './toolbar'
import { type Sort, useCustomerList } from './use-customer-list'
import { useSavedFilters } from './use-saved-filters'
import { useSearch } from './use-search'

/** 客户: the whole book, by search, grade or division. */
export const Customers = () => (
  <Screen id="customers" title="客户" tab="customers">
    <StaffOnly needsBook>
      <OwnCustomers />
    </StaffOnly>
  </Screen>
)

function OwnCustomers() {
  const [text, setText] = useState('')
  const [grades, setGrades] = useState<GradeLetter[]>([])
  const [choices, setChoices] = useState<Choices>({})
  const [sort, setSort] = useState<Sort>('rank')
  const [isFiltering, setFiltering] = useState(false)
  const search = useSearch(text)
  const saved = useSavedFilters()
  const list = useCustomerList(filterOf(grades, choices), sort)
  const today = useMe().data?.today
  const { stock, total, first } = list
  const isFiltered = grades.length > 0 || Object.keys(choices).length > 0
  const isEmpty = stock !== undefined && total === 0 && !isFiltered && !search.isOn

  const clear = () => {
    setGrades([])
    setChoices({})
  }
  useDidShow(() => {
    const word = takeHandOff('customers')
    if (word === undefined) return
    setGrades(word.grades)
    setChoices({})
    setText('')
  })
  const all = (
    <>
      {stock && (
        <GradeStrip stock={stock} chosen={grades} onPress={letter => setGrades(withGrade(grades, letter))} />
      )}
      <SavedFilterChips
        saved={saved}
        grades={grades}
        choices={choices}
        onChoose={(some, chosen) => {
          setGrades(some)
          setChoices(chosen)
        }}
      />
      <Toolbar
        total={total}
        choices={choices}
        sort={sort}
        onSort={() => setSort(sort === 'rank' ? 'name' : 'rank')}
        onFilter={() => setFiltering(true)}
        onClear={clear}
      />
      <Book list={list} today={today} onClear={clear} />
    </>
  )
  return (
    <>
      {first.status === 'offline' && first.data && (
        <Notice id="customers-offline" text="没有网络，下面是上次看到的" />
      )}
      {isEmpty ? (
        <EmptyBook />
      ) : (
        <>
          <SearchBox value={text} onChange={setText} />
          {search.isOn ? <Found search={search} today={today} /> : all}
          <NewButtons />
        </>
      )}
      <FilterSheet
        isOpen={isFiltering}
        grades={grades}
        choices={choices}
        saved={saved}
        onClose={() => setFiltering(false)}
        onApply={setChoices}
      />
    </>
  )
}
