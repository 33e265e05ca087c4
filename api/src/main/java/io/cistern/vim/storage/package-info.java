// SPDX-License-Identifier: Apache-2.0
/**
 * Virtualised storage: the interface Virtualised Storage Resources Management (IFA 052 clause 6.4, IFA 005 clause 7.5.1),
 * its requests and responses, and the information elements of IFA 005 clauses 8.4.6 and 8.4.7. Records are immutable and
 * safe for use by several threads; the interface never blocks.
 */
@Export
@Version("0.1.0")
package io.cistern.vim.storage;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
