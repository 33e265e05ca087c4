// SPDX-License-Identifier: Apache-2.0
/**
 * Virtualised network: the interfaces Virtualised Network Resources Management (IFA 052 clause 6.3, IFA 005 clause 7.4.1),
 * Change Notification (6.6, 7.4.2) and Information Management (6.9, 7.4.3), their requests and responses, and the
 * information elements of IFA 005 clauses 8.3.5, 8.4.4 and 8.4.5. Records are immutable and safe for use by several threads;
 * the interfaces never block.
 */
@Export
@Version("0.1.0")
package io.cistern.vim.network;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
