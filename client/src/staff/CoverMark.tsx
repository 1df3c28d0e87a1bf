import type { Rota } from '@iwaa/shared/staff/staff';
import { Show } from 'solid-js';
import { t } from '../text/index.ts';
import { StatusMark } from '../ui/StatusMark.tsx';

type CoverMarkProps = { readonly rota: Rota; readonly day: string; readonly part: 'day' | 'night' };

/** What the staff of one day or night allows: enough, for so many, or short. A part that is over says nothing. */
export function CoverMark(props: CoverMarkProps) {
  const cover = () => props.rota.cover.find(({ day, part }) => day === props.day && part === props.part);
  const isShort = () =>
    cover()?.belowLeast || props.rota.gaps.some(({ day, part }) => day === props.day && part === props.part);
  const allowed = () => {
    const places = cover()?.places ?? null;
    return places === null ? t.staff.coverEnough() : t.staff.coverFor({ count: places });
  };
  return (
    <Show when={cover()} fallback={<span aria-hidden="true">–</span>}>
      <StatusMark status={isShort() ? 'closed' : 'free'}>{isShort() ? t.staff.coverShort() : allowed()}</StatusMark>
    </Show>
  );
}
