/** Shows what the server pushes: one sentence and a reference. It answers no request and keeps nothing. */
self.addEventListener('push', (event) => {
  const { id, sentence, reference, dir } = event.data.json();
  event.waitUntil(
    self.registration.showNotification(sentence, { body: reference ?? '', tag: id, dir, icon: '/icon.svg' }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const open = async () => {
    const [page] = await self.clients.matchAll({ type: 'window' });
    return page ? page.focus() : self.clients.openWindow('/notifications');
  };
  event.waitUntil(open());
});
