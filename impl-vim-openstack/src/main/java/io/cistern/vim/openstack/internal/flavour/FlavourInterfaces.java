// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.flavour;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.http.JsonEndpoint;
import io.cistern.vim.compute.VirtualNetworkInterfaceData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The network interfaces of a flavour. Nova's flavours have none: they are kept as extra specs {@code ifa052:vnic.0},
 * {@code ifa052:vnic.1} … of JSON, one each, because a value has at most 255 characters.
 */
public final class FlavourInterfaces {

    private static final Logger LOG = LoggerFactory.getLogger(FlavourInterfaces.class);
    private static final String KEY = "ifa052:vnic.";
    private static final int MAX_VALUE = 255;

    private FlavourInterfaces() {}

    private record Kept(
            Optional<String> networkId,
            Optional<String> networkPortId,
            String typeVirtualNic,
            Optional<List<String>> typeConfiguration) {}

    /** The interfaces, in order; one that somebody else has made unreadable is left out and said to the log. */
    public static List<VirtualNetworkInterfaceData> of(Map<String, String> extraSpecs) {
        List<VirtualNetworkInterfaceData> interfaces = new ArrayList<>();
        for (int i = 0; extraSpecs.containsKey(KEY + i); i++) {
            read(KEY + i, extraSpecs.get(KEY + i)).ifPresent(interfaces::add);
        }
        return interfaces;
    }

    static Map<String, String> toExtraSpecs(String path, List<VirtualNetworkInterfaceData> interfaces) {
        Map<String, String> specs = new LinkedHashMap<>();
        for (int i = 0; i < interfaces.size(); i++) {
            String value = write(interfaces.get(i));
            if (value.length() > MAX_VALUE) {
                throw InfrastructureException.invalidArgument(
                        path + "[" + i + "]",
                        "takes at most " + MAX_VALUE + " characters to keep with the flavour, not " + value.length(),
                        "shorten typeConfiguration");
            }
            specs.put(KEY + i, value);
        }
        return specs;
    }

    private static Optional<VirtualNetworkInterfaceData> read(String key, String json) {
        try {
            Kept kept = JsonEndpoint.json().readValue(json, Kept.class);
            return Optional.of(VirtualNetworkInterfaceData.builder()
                    .networkId(kept.networkId())
                    .networkPortId(kept.networkPortId())
                    .typeVirtualNic(kept.typeVirtualNic() == null ? "normal" : kept.typeVirtualNic())
                    .typeConfiguration(kept.typeConfiguration().orElse(List.of()))
                    .build());
        } catch (JsonProcessingException e) {
            LOG.warn("extra spec {} of a flavour is not readable; set it anew or remove it", key);
            return Optional.empty();
        }
    }

    private static String write(VirtualNetworkInterfaceData data) {
        try {
            return JsonEndpoint.json()
                    .writeValueAsString(new Kept(
                            data.networkId(),
                            data.networkPortId(),
                            data.typeVirtualNic(),
                            Optional.of(data.typeConfiguration()).filter(entries -> !entries.isEmpty())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text cannot be written as JSON", e);
        }
    }
}
