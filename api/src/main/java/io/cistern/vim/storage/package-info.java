// SPDX-License-Identifier: Apache-2.0
/**
 * Virtualised storage: the interfaces Virtualised Storage Resources Management (IFA 052 clause 6.4, IFA 005 clause 7.5.1),
 * Change Notification (6.7, 7.5.2) and Information Management (6.10, 7.5.3), their requests and responses, and the
 * information elements of IFA 005 clauses 8.3.4, 8.4.6 and 8.4.7. Records are immutable and safe for use by several threads;
 * the interfaces never block.
 */
@Export
@Version("0.1.0")
package io.cistern.vim.storage;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
