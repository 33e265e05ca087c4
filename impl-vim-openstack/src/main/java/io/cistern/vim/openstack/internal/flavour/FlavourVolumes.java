// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.flavour;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.http.JsonEndpoint;
import io.cistern.vim.storage.TypesOfStorage;
import io.cistern.vim.storage.VirtualStorageData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The volumes of a flavour, which are made for each machine. Nova's flavours have disks of the host only: volumes are
 * kept as extra spec {@code ifa052:volumes} of JSON, sizes in GiB: {@code [{"size":20,"isBoot":true},{"size":100}]}.
 */
public final class FlavourVolumes {

    private static final Logger LOG = LoggerFactory.getLogger(FlavourVolumes.class);
    private static final String KEY = "ifa052:volumes";
    private static final int MAX_VALUE = 255;

    private FlavourVolumes() {}

    private record Kept(long size, Optional<Boolean> isBoot) {

        private VirtualStorageData toData() {
            return new VirtualStorageData(
                    TypesOfStorage.VOLUME, size, Optional.empty(), Optional.of(isBoot.orElse(false)));
        }
    }

    /** The volumes, in order; where somebody else has made them unreadable there are none, which is said to the log. */
    public static List<VirtualStorageData> of(Map<String, String> extraSpecs) {
        return Optional.ofNullable(extraSpecs.get(KEY))
                .map(FlavourVolumes::read)
                .orElse(List.of());
    }

    static Map<String, String> toExtraSpecs(String path, List<VirtualStorageData> volumes) {
        if (volumes.isEmpty()) {
            return Map.of();
        }
        String value = write(volumes.stream()
                .map(volume -> new Kept(volume.sizeOfStorage(), volume.isBoot().filter(Boolean::booleanValue)))
                .toList());
        if (value.length() > MAX_VALUE) {
            throw InfrastructureException.invalidArgument(
                    path,
                    "has volumes that take at most " + MAX_VALUE + " characters to keep with the flavour, not "
                            + value.length(),
                    "allocate some of them with Allocate Virtualised Storage Resource and attach them");
        }
        return Map.of(KEY, value);
    }

    private static List<VirtualStorageData> read(String json) {
        List<Kept> kept = new ArrayList<>();
        try {
            for (JsonNode volume : JsonEndpoint.json().readTree(json)) {
                kept.add(JsonEndpoint.json().treeToValue(volume, Kept.class));
            }
        } catch (JsonProcessingException e) {
            return unreadable();
        }
        boolean valid = kept.stream().allMatch(volume -> volume != null && volume.size() > 0);
        return valid ? kept.stream().map(Kept::toData).toList() : unreadable();
    }

    private static List<VirtualStorageData> unreadable() {
        LOG.warn("extra spec {} of a flavour is not readable; set it anew or remove it", KEY);
        return List.of();
    }

    private static String write(List<Kept> volumes) {
        try {
            return JsonEndpoint.json().writeValueAsString(volumes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers cannot be written as JSON", e);
        }
    }
}
