// SPDX-License-Identifier: Apache-2.0
/**
 * Physical resource performance: the interface Physical Resource Performance Management (IFA 052 clause 5.3.9, IFA 053 clause
 * 7.6), its requests and responses, and the information elements they are made of. The text of IFA 053 is not at hand: all of
 * it is derived. Records are immutable and safe for use by several threads; the interface never blocks.
 */
@Export
@Version("0.1.0")
package io.cistern.pim.performance;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
