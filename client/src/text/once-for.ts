/** Makes once for each key, when it is first asked for. For formatters: a phone takes milliseconds to make one, and a board asks for hundreds. */
export function onceFor<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new Map<Key, Made>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}
