// SPDX-License-Identifier: Apache-2.0
/**
 * Performance management of virtualised resources: the interface Virtualised Resources Performance Management (IFA 052
 * clause 6.12, IFA 005 clause 7.7), its requests and responses, and the information elements of IFA 005 clause 8.5. Records
 * are immutable and safe for use by several threads; the interface never blocks.
 */
@Export
@Version("0.1.0")
package io.cistern.vim.performance;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
