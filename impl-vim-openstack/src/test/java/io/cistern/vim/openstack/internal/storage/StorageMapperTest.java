// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.vim.OperationalState;
import io.cistern.vim.openstack.internal.cinder.CinderVolume;
import io.cistern.vim.openstack.internal.testing.Recording;
import io.cistern.vim.storage.TypesOfStorage;
import io.cistern.vim.storage.VirtualStorage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StorageMapperTest {

    @ParameterizedTest
    @ValueSource(strings = {"volume-available", "volume-available-3.59", "volume-available-3.0", "volume-as-admin"})
    void toStorage_givesTheSame_whateverTheReleaseTells(String recording) {
        CinderVolume volume = volume(recording);
        VirtualStorage storage = StorageMapper.toStorage(volume, volume.typeId());

        assertThat(storage.storageId()).isEqualTo(volume.id());
        assertThat(storage.storageName())
                .hasValueSatisfying(name -> assertThat(name).startsWith("record-volume"));
        assertThat(storage.typeOfStorage()).isEqualTo(TypesOfStorage.VOLUME);
        assertThat(storage.sizeOfStorage()).isEqualTo(1);
        assertThat(storage.rdmaEnabled()).isEmpty();
        assertThat(storage.ownerId()).isEmpty();
        assertThat(storage.zoneId()).contains("nova");
        assertThat(storage.operationalState()).isEqualTo(OperationalState.ENABLED);
        assertThat(storage.resourceGroupId()).isPresent();
    }

    @Test
    void toStorage_keepsOurMarkToItself() {
        CinderVolume volume = volume("volume-available");

        assertThat(volume.metadata()).containsKey(Volumes.MARK);
        assertThat(StorageMapper.toStorage(volume, volume.typeId()).metadata())
                .isEqualTo(Map.of("cisClusterId", "c-42"));
    }

    @Test
    void toStorage_tellsWhoUsesIt() {
        CinderVolume volume = volume("volume-in-use");

        assertThat(volume.serverIds()).hasSize(1);
        assertThat(StorageMapper.toStorage(volume, volume.typeId()).ownerId())
                .contains(volume.serverIds().get(0));
    }

    @Test
    void toStorage_tellsThePool_toAdministratorsOnly() {
        assertThat(StorageMapper.toStorage(
                                volume("volume-as-admin"),
                                volume("volume-as-admin").typeId())
                        .hostId())
                .hasValueSatisfying(pool -> assertThat(pool).contains("@", "#"));
        assertThat(StorageMapper.toStorage(
                                volume("volume-available"),
                                volume("volume-available").typeId())
                        .hostId())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "volume-available, ENABLED",
        "volume-in-use, ENABLED",
        "volume-creating, DISABLED",
        "volume-error, DISABLED"
    })
    void toStorage_isDisabled_whereItCannotBeUsed(String recording, OperationalState state) {
        CinderVolume volume = volume(recording);

        assertThat(StorageMapper.toStorage(volume, volume.typeId()).operationalState())
                .isEqualTo(state);
    }

    @Test
    void volume_knowsItsImage() {
        assertThat(volume("volume-from-image").imageMetadata()).containsKey("image_id");
        assertThat(volume("volume-available").imageMetadata()).isEmpty();
    }

    private static CinderVolume volume(String recording) {
        return Recording.of("block-storage/" + recording).as("volume", CinderVolume.class);
    }
}
