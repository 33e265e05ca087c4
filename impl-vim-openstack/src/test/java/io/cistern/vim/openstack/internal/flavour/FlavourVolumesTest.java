// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.flavour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.vim.storage.TypesOfStorage;
import io.cistern.vim.storage.VirtualStorageData;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlavourVolumesTest {

    @Test
    void volumes_areReadAsTheyWereWritten() {
        List<VirtualStorageData> volumes = List.of(volume(20, true), volume(100, false));

        Map<String, String> specs = FlavourVolumes.toExtraSpecs("path", volumes);

        assertThat(specs).containsOnlyKeys("ifa052:volumes");
        assertThat(FlavourVolumes.of(specs)).isEqualTo(volumes);
    }

    @Test
    void flavour_withoutVolumes_keepsNothing() {
        assertThat(FlavourVolumes.toExtraSpecs("path", List.of())).isEmpty();
        assertThat(FlavourVolumes.of(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "20", "{}", "[{\"size\":\"much\"}]", "[{\"size\":0}]", "[{\"size\":-1}]", "[null]", "null"})
    void volumes_areNone_whereSomebodyElseMadeThemUnreadable(String json) {
        assertThat(FlavourVolumes.of(Map.of("ifa052:volumes", json))).isEmpty();
    }

    @Test
    void volumes_areRefused_whereTheyAreTooManyToKeep() {
        assertThatThrownBy(() -> FlavourVolumes.toExtraSpecs(
                        "flavour.storageAttributes", Collections.nCopies(40, volume(20, false))))
                .isInstanceOfSatisfying(InfrastructureException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
                    assertThat(e.details().attribute()).contains("flavour.storageAttributes");
                });
    }

    private static VirtualStorageData volume(long size, boolean isBoot) {
        return new VirtualStorageData(TypesOfStorage.VOLUME, size, Optional.empty(), Optional.of(isBoot));
    }
}
