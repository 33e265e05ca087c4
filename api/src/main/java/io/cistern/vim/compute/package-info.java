// SPDX-License-Identifier: Apache-2.0
/**
 * Virtualised compute: the interfaces Virtualised Compute Resources Management (IFA 052 clause 6.2, IFA 005 clause 7.3.1),
 * Change Notification (6.5, 7.3.2), Information Management (6.8, 7.3.3) and Virtualised Compute Flavour Management (IFA 005
 * clause 7.3.5, an extension), their requests and responses, and the information elements of IFA 005 clauses 8.3.3, 8.4.2,
 * 8.4.3 and 8.4.10. Records are immutable and safe for use by several threads; the interfaces never block.
 */
@Export
@Version("0.1.0")
package io.cistern.vim.compute;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
