// SPDX-License-Identifier: Apache-2.0
/**
 * Physical resource topology: the interface Physical Resource Topology Management (IFA 052 clause 5.3.8, IFA 053 clause
 * 7.5), its requests and responses, and the information elements that describe how physical resources contain, connect,
 * feed and manage each other. The text of IFA 053 is not at hand: all of it is derived. Records are immutable and safe for
 * use by several threads; the interface never blocks.
 */
@Export
@Version("0.1.0")
package io.cistern.pim.topology;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
