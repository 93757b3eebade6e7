import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Listing } from '@/features/care/listing'
import { useQuery } from '@/lib/use-query'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Icon } from '@/ui/icon'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { CircleSheet } from './circle-sheet'
import { likeWords, rowWords } from './circle-words'

const open = (id: string) => Taro.navigateTo({ url: `/pages/circles/one?id=${id}` })

/** R85 「客群」: groups of similar customers of one's own book, and who brought new ones (R87). */
export function CirclesScreen() {
  const query = useQuery('officer', 'circle.list', {})
  const [isOpen, setOpen] = useState(false)
  const [made, setMade] = useState(0)
  return (
    <>
      <Listing id="circles" query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty
              id="circles-empty"
              icon="people"
              title="还没有客群"
              note="把相像的客户放在一起：一起看，一起想他们缺什么。"
              next={{ text: '建一个客群', onPress: () => setOpen(true) }}
            />
          ) : (
            <>
              <Section id="circles-total" text={`${rows.length} 个客群`} />
              <Card id="circles-list" kind="list">
                {rows.map(row => (
                  <Row
                    key={row.id}
                    id={`circle-${row.id}`}
                    title={row.name}
                    isTitleWrapped
                    note={`${rowWords(row)} · ${likeWords(row.like)}`}
                    isNoteWrapped
                    onPress={() => void open(row.id)}
                  />
                ))}
              </Card>
              <Stack>
                <Button id="circle-new" text="建一个客群" kind="soft" onPress={() => setOpen(true)} />
              </Stack>
            </>
          )
        }
      </Listing>
      <Card id="circles-more" kind="list">
        <Row
          id="circles-brought"
          lead={<Icon name="share" size={22} />}
          title="谁介绍了客户"
          note="谁带来了谁，该谢谁"
          onPress={() => void Taro.navigateTo({ url: '/pages/circles/brought' })}
        />
      </Card>
      <CircleSheet
        key={made}
        circle={null}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onSaved={async ({ id }) => {
          setOpen(false)
          setMade(count => count + 1)
          await open(id)
        }}
      />
    </>
  )
}
