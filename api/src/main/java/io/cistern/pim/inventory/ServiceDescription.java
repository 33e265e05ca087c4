// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.Map;
import java.util.Optional;

/**
 * A management service, as it describes itself (derived; IFA 053 clause 8).
 *
 * @param protocol 1; what it speaks, e.g. {@code redfish}
 * @param protocolVersion 0..1; in which version
 * @param vendor 0..1; who made it
 * @param product 0..1; what it is called
 * @param serviceUuid 0..1; its own UUID, in lower case
 * @param features 0..N; what of the protocol it offers, e.g. {@code expandQuery} = {@code true}
 * @param quirkProfile 1; the profile of peculiarities that is applied
 * @param licenceLevel 0..1; its licence
 * @param tls 0..1; its certificate; absent: plain HTTP
 */
@Buildable
public record ServiceDescription(
        String protocol,
        Optional<String> protocolVersion,
        Optional<String> vendor,
        Optional<String> product,
        Optional<String> serviceUuid,
        Map<String, String> features,
        String quirkProfile,
        Optional<String> licenceLevel,
        Optional<TlsDescription> tls) {

    public ServiceDescription {
        Attributes.required(protocol, "protocol");
        protocolVersion = Attributes.optional(protocolVersion);
        vendor = Attributes.optional(vendor);
        product = Attributes.optional(product);
        serviceUuid = Attributes.optional(serviceUuid);
        features = Attributes.map(features, "features");
        Attributes.required(quirkProfile, "quirkProfile");
        licenceLevel = Attributes.optional(licenceLevel);
        tls = Attributes.optional(tls);
    }

    public static ServiceDescriptionBuilder builder() {
        return ServiceDescriptionBuilder.builder();
    }
}
