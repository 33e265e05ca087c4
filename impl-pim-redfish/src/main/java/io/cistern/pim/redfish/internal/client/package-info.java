// SPDX-License-Identifier: Apache-2.0
/**
 * The client of one BMC. It follows links and never builds paths; it keeps one session, whoever calls; it tells what
 * deviates instead of failing.
 *
 * <pre>{@code
 * RedfishClient client = new RedfishClient(settings, transport, fleet, vocabulary, helpers);   // one per BMC
 * RedfishCall call = client.open(limit, ReadPriority.INVENTORY);                               // one per piece of work
 *
 * RedfishObject root = call.root().body();
 * for (RedfishResource system : root.link("Systems").map(call::members).orElse(RedfishCollection.NONE).members()) {
 *     Optional<String> model = system.body().text("Model");
 *     Optional<String> health = system.body().object("Status").text("Health");
 *     RedfishCollection dimms = system.body().link("Memory").map(call::members).orElse(RedfishCollection.NONE);
 *     dimms.gaps();                                                  // why this is not all there is
 *     call.each(system.body().links("Links", "Chassis"), call::find);  // as many at once as the BMC bears
 * }
 * client.deviations().counted();
 * client.close(CallLimit.within(Duration.ofSeconds(3)));             // deletes the session
 * }</pre>
 *
 * <p>Failures are {@link io.cistern.api.InfrastructureException}s with the codes of {@link
 * io.cistern.backend.physical.PhysicalResourceDriver}; {@code find} makes nothing of a link that leads to nothing,
 * {@code members} a gap.
 */
package io.cistern.pim.redfish.internal.client;
