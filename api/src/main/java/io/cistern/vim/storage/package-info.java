// SPDX-License-Identifier: Apache-2.0
/**
 * Information elements of virtualised storage (IFA 005 clauses 8.4.6 and 8.4.7), as far as compute resources and flavours
 * refer to them. Records are immutable and safe for use by several threads.
 */
@Export
@Version("0.1.0")
package io.cistern.vim.storage;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
