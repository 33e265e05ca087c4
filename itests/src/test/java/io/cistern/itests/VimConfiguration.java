// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The file in {@code etc} that configures one cloud, and the file that its password is in. */
final class VimConfiguration {

    private final String vimId;
    private final String password;
    private final Map<String, String> entries = new LinkedHashMap<>();

    private VimConfiguration(String vimId, CloudCredential credential) {
        this.vimId = vimId;
        this.password = credential.password();
        with("vim.id", vimId);
        with("auth.url", credential.authUrl());
        with("auth.type", "password");
        with("user.name", credential.user());
        with("user.domain.name", "Default");
        with("project.name", credential.project());
        with("project.domain.name", "Default");
        with("password", "file:${karaf.etc}/" + vimId + ".password");
        with("region", credential.region());
    }

    static VimConfiguration of(String vimId, CloudCredential credential) {
        return new VimConfiguration(vimId, credential);
    }

    VimConfiguration with(String key, String value) {
        entries.put(key, value);
        return this;
    }

    void writeTo(Distribution distribution) throws IOException {
        distribution.etc(vimId + ".password", password);
        distribution.etc(
                file(vimId),
                entries.entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    static void remove(String vimId, Distribution distribution) throws IOException {
        Files.deleteIfExists(distribution.home().resolve("etc").resolve(file(vimId)));
    }

    private static String file(String vimId) {
        return "io.cistern.vim.openstack-" + vimId + ".cfg";
    }
}
