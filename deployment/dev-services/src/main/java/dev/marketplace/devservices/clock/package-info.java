/**
 * The demo's movable clock. The application, the sandboxes and every other service of this process read the same
 * offset: {@code GET /clock} on the console answers {@code {"offsetMillis":n,"now":"…"}}, {@code POST /clock} with
 * {@code {"advance":"PT1H"}} moves it. It only goes forward; the page's reset says what it breaks.
 */
package dev.marketplace.devservices.clock;
