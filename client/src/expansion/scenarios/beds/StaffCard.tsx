import type { Sizing } from '@iwaa/shared/expansion/sizing/answer';
import { staffRules } from '@iwaa/shared/expansion/sizing/defaults';
import { caseProfessions } from '@iwaa/shared/expansion/sizing/staff';
import { sum } from '@iwaa/shared/expansion/ranges';
import { t } from '../../../text/index.ts';
import { Card } from '../../../ui/Card.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import layout from '../../../ui/layout.module.css';
import { numberInWords } from '../../../ui/number.ts';

/** Who must be there when every home is as full as it may be. */
export function StaffCard(props: { readonly sizing: Sizing }) {
  const staff = () => props.sizing.staff;
  const homes = () => props.sizing.regions.filter(({ units }) => sum(units.map(({ size }) => size.beds)) > 0).length;
  const { leastAtNight, adultsEach, minorsEach, casesEach, contractHours, absence } = staffRules.rules;
  const posts = (count: number): string => t.expansion.posts({ count: Math.round(count * 10) / 10 });
  return (
    <Card title={t.expansion.staff()}>
      <p>
        <strong>
          {t.expansion.staffSentence({ posts: posts(staff().total), homes: t.expansion.homes({ count: homes() }) })}
        </strong>
      </p>
      <Facts
        facts={[
          { term: t.expansion.byDay(), value: t.words.people({ count: staff().onShift.day }) },
          { term: t.expansion.atNight(), value: t.words.people({ count: staff().onShift.night }) },
          { term: t.expansion.care(), value: posts(staff().care) },
          ...caseProfessions.map((profession) => ({
            term: t.professions[profession](),
            value: posts(staff().cases[profession]),
          })),
          { term: t.expansion.managers(), value: posts(staff().managers) },
        ]}
      />
      <p class={layout.small}>
        {t.expansion.staffRules({
          night: leastAtNight,
          adults: adultsEach,
          minors: minorsEach,
          social: casesEach['social-worker'],
          psychologist: casesEach.psychologist,
          lawyer: casesEach.lawyer,
          hours: contractHours,
          absence: numberInWords(absence * 100),
        })}
      </p>
    </Card>
  );
}
