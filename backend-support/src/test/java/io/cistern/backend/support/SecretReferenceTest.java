// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.InfrastructureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretReferenceTest {

    @TempDir
    Path directory;

    @Test
    void secret_isReadAnew_whenItsFileChanges() throws IOException {
        Path file = Files.writeString(directory.resolve("secret"), "first\n");
        SecretReference reference = SecretReference.of("password", "file:" + file);

        assertThat(reference.read()).isEqualTo("first");
        Files.writeString(file, "second");
        assertThat(reference.read()).isEqualTo("second");
    }

    @Test
    void secret_isReadFromTheEnvironment() {
        assertThat(SecretReference.of("password", "env:PW", Map.of("PW", "s3cret"))
                        .read())
                .isEqualTo("s3cret");
    }

    @Test
    void reference_isRefusedAndNotRepeated_whenItIsTheSecretItself() {
        assertThatThrownBy(() -> SecretReference.of("password", "hunter2"))
                .isInstanceOfSatisfying(InfrastructureException.class, e -> {
                    assertThat(e.details().attribute()).contains("password");
                    assertThat(e.getMessage()).doesNotContain("hunter2");
                });
        assertThatThrownBy(() -> SecretReference.of("password", "abc:hunter2")).hasMessageNotContaining("hunter2");
    }

    @Test
    void read_namesTheKeyAndTheFile_whenItIsNotThere() {
        SecretReference reference = SecretReference.of("password", "file:" + directory.resolve("none"));

        assertThatThrownBy(reference::read).isInstanceOfSatisfying(InfrastructureException.class, e -> {
            assertThat(e.details().attribute()).contains("password");
            assertThat(e.getMessage()).contains("none");
        });
    }

    @Test
    void toString_hidesTheSecret() {
        assertThat(SecretReference.of("password", "env:PW", Map.of("PW", "s3cret")))
                .hasToString("env:PW");
    }
}
