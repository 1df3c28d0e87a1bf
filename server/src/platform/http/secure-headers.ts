import type { MiddlewareHandler } from 'hono';
import { secureHeaders as headers } from 'hono/secure-headers';

import { cameByHttps } from './caller.ts';

const everySensor = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboardRead',
  'displayCapture',
  'encryptedMedia',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idleDetection',
  'localFonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'pictureInPicture',
  'publickeyCredentialsGet',
  'screenWakeLock',
  'serial',
  'storageAccess',
  'usb',
  'xrSpatialTracking',
] as const;

/** On every answer, errors included: our own files only, no one else's frame, no referrer, no sensor. Trusted Types are left out: Solid's templates are set as HTML. */
export const secureHeaders: MiddlewareHandler = headers({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    workerSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  xFrameOptions: 'DENY',
  permissionsPolicy: Object.fromEntries(everySensor.map((sensor) => [sensor, []])),
  // Only an https answer may say so: see `promiseHttps`.
  strictTransportSecurity: false,
});

const twoYears = 63_072_000;

// Headers are set on the answer itself, not by `c.header`: see `requestLog`.

/** A browser that came by https, through a trusted proxy, is told never to come otherwise. */
export function promiseHttps(trustedProxies: number): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (cameByHttps(c, trustedProxies)) {
      c.res.headers.set('Strict-Transport-Security', `max-age=${twoYears}; includeSubDomains; preload`);
    }
  };
}

/** What concerns places and people stays in no cache; only the client's own files decide otherwise. */
export const neverStored: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
};
