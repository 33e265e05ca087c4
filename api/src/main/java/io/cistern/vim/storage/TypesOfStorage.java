// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.Extension;

/**
 * The kinds of storage that are known by name; the standard leaves the list open (IFA 005 clause 8.4.6.3).
 */
public final class TypesOfStorage {

    /** A block device that lives on its own. */
    public static final String VOLUME = "volume";

    /** An object store. */
    public static final String OBJECT = "object";

    /** A disk that lives and dies with its compute resource. */
    @Extension("disks of a flavour are not volumes")
    public static final String EPHEMERAL = "ephemeral";

    /** A shared file system. */
    @Extension("shared file systems have no name in the standard")
    public static final String FILE = "file";

    private TypesOfStorage() {}
}
