/** The center on the screen, for all the parts of its page. */
import type { CenterDetail, CenterList } from '@iwaa/shared/centers/centers';
import type { CenterServices } from '@iwaa/shared/services/services';
import { createContext, useContext } from 'solid-js';
import { createAction, type Action, type Change } from '../platform/action.ts';
import { announce } from '../ui/Announcer.tsx';
import type { CenterChanges } from './changes.ts';

type CenterInView = {
  readonly center: () => CenterDetail;
  /** Regions, cities and organizations, once they are known. */
  readonly places: () => CenterList | undefined;
  /** Undefined until they are read. */
  readonly services: () => CenterServices | undefined;
  readonly mayEdit: boolean;
  /** The center's own people: they alone know its address. */
  readonly isOwn: boolean;
  readonly changes: CenterChanges;
  readonly refresh: () => void;
};

export const CenterContext = createContext<CenterInView>();

export function useCenter(): CenterInView {
  const inView = useContext(CenterContext);
  if (!inView) throw new Error('useCenter is called outside a center page');
  return inView;
}

/** A change of this center. Made or refused, what is on the screen may be old, so the center is read again. */
export function createCenterChange<Input, Output>(
  change: Change<Input, Output>,
  said: (input: Input) => string,
): Action<Input, Output> {
  const { refresh } = useCenter();
  const action = createAction(change);
  const run: typeof action.run = async (input) => {
    const outcome = await action.run(input);
    refresh();
    if (outcome.phase === 'done') announce(said(input));
    return outcome;
  };
  return { ...action, run };
}
