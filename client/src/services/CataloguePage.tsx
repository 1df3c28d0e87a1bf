import type { SetService, SetStep } from '@iwaa/shared/services/services';
import { api } from '../api.ts';
import { createAction } from '../platform/action.ts';
import { createQuery } from '../platform/query.ts';
import { Answer } from '../ui/Answer.tsx';
import { rereadCatalogue } from '../ui/services/catalogue.ts';
import { CatalogueView } from './CatalogueView.tsx';

/** The catalogue of the network, for the coordination. */
export function CataloguePage() {
  const read = createQuery(
    () => api.services.catalogue.query(),
    () => true,
    { concerns: (topics) => topics.network },
  );
  const after = <Output,>(output: Output): Output => {
    read.refetch();
    rereadCatalogue();
    return output;
  };
  return (
    <Answer query={read} lines={10}>
      {(catalogue) => (
        <CatalogueView
          catalogue={catalogue()}
          createSetService={() =>
            createAction(async (input: SetService, options) =>
              after(await api.services.setService.mutate(input, options)),
            )
          }
          createSetStep={() =>
            createAction(async (input: SetStep, options) => after(await api.services.setStep.mutate(input, options)))
          }
        />
      )}
    </Answer>
  );
}
