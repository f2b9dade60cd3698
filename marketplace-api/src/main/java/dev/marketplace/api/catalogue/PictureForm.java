package dev.marketplace.api.catalogue;

import java.io.InputStream;

/** How the form of an upload looks in the document. @param file JPEG or PNG */
record PictureForm(InputStream file) {}
