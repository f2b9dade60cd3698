package dev.marketplace.api.identity;

import java.io.InputStream;

/** How the form of an avatar looks in the document. @param file JPEG or PNG */
record AvatarForm(InputStream file) {}
