// SPDX-License-Identifier: Apache-2.0
/**
 * What a backend for physical resources supplies: a {@link io.cistern.backend.physical.PhysicalResourceDriver}, and the
 * observations it makes. A driver tells what it saw and with what evidence. Who a server is, what changed, what the topology
 * is and who may see it is decided once, for all drivers, behind it. Records are immutable and safe for use by several
 * threads.
 */
@Export
@Version("0.1.0")
package io.cistern.backend.physical;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
