/**
 * Pictures of the demo catalogue, drawn while the project is built.
 *
 * <p>A drawing under {@code demo/drawings} is tinted with a palette and cropped to a view, its filters are confined to
 * what they blur, and JSVG turns it into pixels. The build calls {@link dev.marketplace.demo.pictures.RenderPictures};
 * the seeder finds the files through {@link dev.marketplace.demo.pictures.Picture#fileName()}.
 */
package dev.marketplace.demo.pictures;
