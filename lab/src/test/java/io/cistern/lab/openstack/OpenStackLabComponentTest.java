// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cistern.lab.openstack.internal.OpenStackLabConfig;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenStackLabComponentTest {

    @TempDir
    Path directory;

    @Test
    void passwordFile_isMadeForItsOwnerOnly_andKept() throws IOException {
        Path file = directory.resolve("lab.password");

        OpenStackLabComponent first = component(file);
        String password = first.lab().password();
        first.close();
        assertThat(file).hasContent(password);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        OpenStackLabComponent second = component(file);
        assertThat(second.lab().password()).isEqualTo(password);
        second.close();
    }

    @Test
    void configurationWithoutPasswordFile_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenStackLabComponent(config(Map.of("port", 0))))
                .withMessageContaining("password.file");
    }

    private static OpenStackLabComponent component(Path passwordFile) {
        return new OpenStackLabComponent(config(Map.of("port", 0, "password_file", passwordFile.toString())));
    }

    /** A configuration with these values, and the defaults for everything else. */
    private static OpenStackLabConfig config(Map<String, Object> values) {
        return (OpenStackLabConfig) Proxy.newProxyInstance(
                OpenStackLabConfig.class.getClassLoader(),
                new Class<?>[] {OpenStackLabConfig.class},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
