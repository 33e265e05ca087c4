// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.information;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.cistern.backend.support.http.JsonEndpoint;
import io.cistern.vim.openstack.internal.cinder.CinderPool;
import io.cistern.vim.openstack.internal.cinder.CinderType;
import io.cistern.vim.openstack.internal.testing.Recording;
import io.cistern.vim.storage.VirtualStorageResourceInformation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorageInformationMapperTest {

    private static final Map<String, String> ZONES = Map.of("block1@ssd", "east", "block1@hdd", "west");

    @ParameterizedTest
    @CsvSource({"ssd, east", "hdd, west", "multi, east", "__DEFAULT__, 'east,west'"})
    void toInformation_hasTheZonesOfItsBackEnds_forAdministrators(String name, String zones) {
        List<CinderPool> pools = List.of(Recording.of("block-storage/pools").as("pools", CinderPool[].class));
        VirtualStorageResourceInformation type =
                StorageInformationMapper.toInformation(type("types-as-admin", name), pools, ZONES);

        assertThat(type.zoneId()).containsExactly(zones.split(","));
        assertThat(type.rdmaSupported()).contains(false);
    }

    @Test
    void toInformation_hasTheOpenZones_forMembers() {
        assertThat(StorageInformationMapper.toInformation(type("types", "ssd"), List.of("east", "west"))
                        .zoneId())
                .containsExactly("east", "west");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"iSER\" | true", "[\"NVMe-RDMA\"] | true", "[\"FC\", \"fibre_channel\"] | false"})
    void toInformation_tellsRdma_howeverTheProtocolIsTold(String protocol, boolean rdma)
            throws JsonProcessingException {
        CinderPool pool = JsonEndpoint.json()
                .readValue(
                        "{\"name\": \"a@b#c\", \"capabilities\": {\"storage_protocol\": " + protocol + "}}",
                        CinderPool.class);
        CinderType type = new CinderType("t", "t", Map.of());

        assertThat(StorageInformationMapper.toInformation(type, List.of(pool), Map.of())
                        .rdmaSupported())
                .contains(rdma);
    }

    @Test
    void toInformation_doesNotTellRdma_whereBackEndsDifferOrSayNothing() {
        CinderType type = new CinderType("t", "t", Map.of("RESKEY:availability_zones", "east, north"));
        VirtualStorageResourceInformation none = StorageInformationMapper.toInformation(type, List.of("east", "west"));

        assertThat(none.rdmaSupported()).isEmpty();
        assertThat(none.zoneId()).containsExactly("east");
    }

    private static CinderType type(String recording, String name) {
        return Arrays.stream(Recording.of("block-storage/" + recording).as("volume_types", CinderType[].class))
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
