// SPDX-License-Identifier: Apache-2.0
/**
 * A rack, or a hall, without hardware: Redfish services (DMTF DSP0266) with state, each behind an address and a
 * certificate of its own, thousands of them in one process, for tests, demos and benchmarks.
 *
 * <pre>{@code
 * try (RedfishLab lab = RedfishLab.start(RedfishLabSettings.defaults())) {
 *     Bmc bmc = lab.add(ServerModel.rack(), Style.named("idrac"));
 *     bmc.faults().add(Fault.on("GET", "/redfish/v1/Systems/.*").answer(503, "{}").retryAfter(1));
 *     // ... sign in at bmc.url() as bmc.user() with bmc.password(), trusting lab.authority()
 *     assertThat(bmc.traffic().mostSessions()).isEqualTo(1);
 * }
 * }</pre>
 *
 * <p>What a service looks like is put together from what hardware there is ({@link
 * io.cistern.lab.redfish.ServerModel}) and in which style it is told ({@link io.cistern.lab.redfish.Style}). Both are
 * written from the specification and its schemas, no capture is copied. It proves nothing by itself about any product.
 * Everything here is safe for use by several threads.
 */
@Export
@Version("0.1.0")
package io.cistern.lab.redfish;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
