// SPDX-License-Identifier: Apache-2.0
/**
 * What the interfaces of a PIM have in common: kinds and states of physical resources, who uses them, and the interfaces
 * themselves. The text of IFA 053 is not at hand: operations and elements are derived from what public sources tell of it.
 * Records are immutable and safe for use by several threads.
 */
@Export
@Version("0.1.0")
package io.cistern.pim;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
