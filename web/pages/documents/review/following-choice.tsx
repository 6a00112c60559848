import type { DirectiveRow, Following } from '../../../../server/modules/directives/contract.ts'
import { useWords } from '../../../platform/words.ts'
import { Kbd, Segments } from '../../../ui/button.tsx'
import { reviewWords } from '../words/review.ts'
import { inSection, sectionsAbove } from './findings.ts'
import { useReview } from './review-context.ts'

/** How a clause is followed, by one press or one key; the same for the section it stands in. */
export function FollowingChoice({ directive }: { directive: DirectiveRow }) {
  const t = useWords(reviewWords)
  const { deeds, list } = useReview()
  const { directiveId, following, section } = directive
  const [above] = sectionsAbove(section)
  const together = above === undefined ? [] : list.directives.filter((row) => inSection(row.section, above))
  const differ = together.some((row) => row.following !== following && row.handedOutAt === null)
  return (
    <div className="following">
      <Segments
        label={t.fields.following}
        value={following}
        options={followings.map((value) => ({
          value,
          label: (
            <>
              {t.followings[value]}
              <span className="hide-s">
                <Kbd>{t.followingKeys[value]}</Kbd>
              </span>
            </>
          ),
        }))}
        onChange={(chosen) => void deeds.follow({ directiveIds: [directiveId] }, chosen)}
      />
      {above !== undefined && differ && (
        <button type="button" className="link" onClick={() => void deeds.follow({ section: above }, following)}>
          {t.forSection(above, together.length, t.followings[following])}
        </button>
      )}
    </div>
  )
}

export const followings = ['dated', 'period', 'ongoing', 'filed'] as const satisfies readonly Following[]
