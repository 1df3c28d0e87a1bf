import type { CenterList } from '@iwaa/shared/centers/centers';
import { language, t } from '../text/index.ts';
import { Select } from '../ui/inputs.tsx';
import { cityInWords } from './words.ts';

type CitySelectProps = {
  readonly places: CenterList;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onValue: (cityId: string) => void;
};

/** A city of the network, each with its region. */
export function CitySelect(props: CitySelectProps) {
  const choices = () => [
    { value: '', label: t.centers.chooseCity() },
    ...props.places.cities
      .map((city) => ({ value: city.id, label: cityInWords(city.id, props.places) }))
      .toSorted((one, other) => one.label.localeCompare(other.label, language())),
  ];
  return (
    <Select
      label={t.centers['field-cityId']()}
      error={props.error}
      choices={choices()}
      value={props.value}
      onValue={(cityId) => props.onValue(cityId)}
    />
  );
}
