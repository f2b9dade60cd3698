/**
 * The image provider's stand-in on port 8035: ImageKit's upload and media API as far as the marketplace uses it
 * today, and the delivery of what was uploaded.
 *
 * <ul>
 *   <li>{@code POST /api/v1/files/upload}: multipart; {@code file} as bytes, Base64, data URI or an http address
 *       (never a private one); {@code fileName}, {@code folder}, {@code useUniqueFileName}, {@code overwriteFile},
 *       {@code tags}
 *   <li>{@code GET /v1/files/{id}/details}, {@code DELETE /v1/files/{id}}, {@code POST /v1/files/batch/deleteByFileIds}
 *   <li>{@code GET /sandbox/{path}}: the file, for anybody
 * </ul>
 *
 * <p>Not yet here, and refused where silence would mislead: private files and signed addresses, uploads signed for
 * browsers, extensions, checks, webhooks. Transformations ({@code ?tr=} or {@code /tr:…/}) are accepted and ignored:
 * the file comes as it was uploaded.
 *
 * <p>An upload is answered when file and index are on disk. Its keys begin with {@code private_sandbox_} and {@code
 * public_sandbox_}, so that production can refuse them. Source: the vendor's SDK and documentation; nothing was
 * compared with the live service.
 */
package dev.marketplace.devservices.images;
