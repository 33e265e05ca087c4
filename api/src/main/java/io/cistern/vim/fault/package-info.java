// SPDX-License-Identifier: Apache-2.0
/**
 * Fault management of virtualised resources: the interface Virtualised Resources Fault Management (IFA 052 clause 6.13,
 * IFA 005 clause 7.6), its requests and responses, and the information elements of IFA 005 clause 8.6. Records are immutable
 * and safe for use by several threads; the interface never blocks.
 */
@Export
@Version("0.1.0")
package io.cistern.vim.fault;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
