import { View } from '@tarojs/components'
import { Chips } from '@/ui/chips'
import { cx } from '@/ui/cx'
import { Notice } from '@/ui/notice'
import { aboutText } from './about'
import styles from './relations.module.css'
import type { AboutWhom as Asked } from './use-about'

type AboutWhomProps = { id: string; about: Asked }

/** 「为了谁的事」, only where there is somebody else: one tap, and the wall's word before anything is made (R82, R124). */
export const AboutWhom = ({ id, about }: AboutWhomProps) =>
  about.named.length === 0 ? null : (
    <View className={cx(styles.about)}>
      <Chips
        id={id}
        label="为了谁的事"
        options={[
          { value: 'own', text: '本人的事' },
          ...about.named.map(one => ({ value: one.id, text: aboutText(one) })),
        ]}
        value={about.chosen}
        onChange={about.choose}
      />
      {about.sentence !== '' && <Notice id={`${id}-wall`} tone="warn" icon="lock" text={about.sentence} />}
      {about.isOpen && <Notice id={`${id}-open`} icon="check" text="本人同意过，或是合同关系人，可以说。" />}
    </View>
  )
