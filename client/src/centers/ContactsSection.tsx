import { compartments, type Compartment, type WriteContact } from '@iwaa/shared/centers/centers';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Textarea } from '../ui/inputs.tsx';
import { OrCancel } from '../ui/OrCancel.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { createCenterChange, useCenter } from './center-context.ts';
import styles from './ContactsSection.module.css';
import layout from '../ui/layout.module.css';
import { Retire } from './Retire.tsx';
import { OpenInPlace } from '../ui/OpenInPlace.tsx';

/** What could lead somebody to a door: each compartment says who reads it, and can be written by those who may not. */
export function ContactsSection() {
  return (
    <Card title={t.centers.contacts()}>
      <p class={layout.soft}>{t.centers.contactsIntro()}</p>
      <ul class={styles.compartments}>
        <For each={compartments}>{(compartment) => <Contact compartment={compartment} />}</For>
      </ul>
    </Card>
  );
}

function Contact(props: { readonly compartment: Compartment }) {
  const { center, mayEdit, isOwn, changes } = useCenter();
  const known = () => center().contacts.find((one) => one.compartment === props.compartment)?.text;
  // The address is for the center's own team alone, so coordination neither reads nor writes it.
  const mayWrite = () => mayEdit && (isOwn || props.compartment !== 'address');
  const unseen = () => (isOwn ? t.centers.notWrittenYet() : t.centers.notShownToYou());
  return (
    <li class={styles.compartment}>
      <h3>{t.centers[`contact-${props.compartment}`]()}</h3>
      <p class={layout.small}>{t.centers[`readers-${props.compartment}`]()}</p>
      <Show when={known()} fallback={<p class={layout.soft}>{unseen()}</p>}>
        {(text) => (
          <p class={styles.text}>
            <bdi>{text()}</bdi>
          </p>
        )}
      </Show>
      <OpenInPlace label={t.centers[`write-${props.compartment}`]()} mayOpen={mayWrite()}>
        {(close) => <ContactForm compartment={props.compartment} onClose={close} />}
      </OpenInPlace>
      <Show when={mayWrite() && known()}>
        <Retire<WriteContact>
          verb={t.centers[`erase-${props.compartment}`]()}
          consequence={t.centers.eraseContactConsequence()}
          said={t.centers.contactErased()}
          input={{ centerId: center().centerId, compartment: props.compartment, text: null }}
          change={(input, options) => changes.writeContact(input, options)}
        />
      </Show>
    </li>
  );
}

function ContactForm(props: { readonly compartment: Compartment; readonly onClose: () => void }) {
  const { center, changes } = useCenter();
  const [text, setText] = createSignal('');
  const write = createCenterChange<WriteContact, null>(
    (input, options) => changes.writeContact(input, options),
    () => t.centers.saved(),
  );
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!text().trim()) return;
    const { centerId } = center();
    const outcome = await write.run({ centerId, compartment: props.compartment, text: text() });
    if (outcome.phase === 'done') props.onClose();
  };
  return (
    <form class={layout.narrow} onSubmit={(event) => void submit(event)}>
      <Textarea
        label={t.centers[`contact-${props.compartment}`]()}
        hint={t.centers.contactReplaces()}
        value={text()}
        onValue={setText}
        maxlength="300"
        autocomplete="off"
      />
      <Outcome action={write} />
      <OrCancel onCancel={() => props.onClose()}>
        <Button kind="primary" type="submit" pending={write.busy()}>
          {t.words.save()}
        </Button>
      </OrCancel>
    </form>
  );
}
