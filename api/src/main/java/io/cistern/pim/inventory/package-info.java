// SPDX-License-Identifier: Apache-2.0
/**
 * Physical resource inventory: the interface Physical Resource Inventory Management (IFA 052 clause 5.3.7, IFA 053 clause
 * 7.4), its requests and responses, and the information elements that describe physical resources. The text of IFA 053 is
 * not at hand: all of it is derived. Records are immutable and safe for use by several threads; the interface never blocks.
 */
@Export
@Version("0.1.0")
package io.cistern.pim.inventory;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
