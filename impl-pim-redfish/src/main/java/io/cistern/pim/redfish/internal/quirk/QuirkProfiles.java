// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.quirk;

import io.cistern.api.InfrastructureException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The profiles that come with the bundle, and those of a directory, which replace them by name and take effect with
 * the next reading. A profile of the directory that is wrong is left out and said in the log.
 */
public final class QuirkProfiles {

    private static final Logger LOG = LoggerFactory.getLogger(QuirkProfiles.class);
    private static final List<String> BUILT_IN = List.of(
            "ami-megarac",
            "cisco-cimc",
            "dell-idrac",
            "fujitsu-irmc",
            "hpe-ilo",
            "huawei-ibmc",
            "inspur-bmc",
            "lenovo-xcc",
            "nvidia-bmc",
            "openbmc");

    private final Map<String, QuirkProfile> builtIn = new LinkedHashMap<>();
    private final Optional<Path> directory;
    private Map<Path, String> files = Map.of();
    private Map<String, QuirkProfile> all;

    /** @param directory of further profiles, {@code *.json}; it need not be there */
    public QuirkProfiles(Optional<Path> directory) {
        this.directory = directory;
        for (String name : BUILT_IN) {
            QuirkProfile profile = QuirkProfile.parse(name, resource(name));
            builtIn.put(profile.name(), profile);
        }
        all = Map.copyOf(builtIn);
    }

    /** How a kind of BMC is treated: as the profile says that matches with most patterns, and those it inherits from. */
    public Quirks of(BmcKind kind) {
        Map<String, QuirkProfile> profiles = current();
        return profiles.values().stream()
                .filter(profile -> profile.matches(kind))
                .max(Comparator.comparingInt(
                                (QuirkProfile profile) -> profile.patterns().size())
                        .thenComparing(QuirkProfile::name))
                .map(profile -> inherit(profile, profiles, new HashSet<>()))
                .orElse(Quirks.NONE);
    }

    private static Quirks inherit(QuirkProfile profile, Map<String, QuirkProfile> profiles, Set<String> seen) {
        seen.add(profile.name());
        Quirks inherited = profile.parent()
                // A circle ends where it closes.
                .filter(parent -> !seen.contains(parent))
                .flatMap(parent -> Optional.ofNullable(profiles.get(parent)))
                .map(parent -> inherit(parent, profiles, seen))
                .orElse(Quirks.NONE);
        return profile.on(inherited);
    }

    private synchronized Map<String, QuirkProfile> current() {
        Map<Path, String> now = read();
        if (!now.equals(files)) {
            files = now;
            Map<String, QuirkProfile> merged = new LinkedHashMap<>(builtIn);
            now.forEach((file, json) -> {
                try {
                    QuirkProfile profile = QuirkProfile.parse(file.getFileName().toString(), json);
                    merged.put(profile.name(), profile);
                } catch (InfrastructureException e) {
                    LOG.warn("a quirk profile is left out: {}", e.getMessage());
                }
            });
            all = Map.copyOf(merged);
        }
        return all;
    }

    private Map<Path, String> read() {
        Map<Path, String> read = new TreeMap<>();
        if (directory.filter(Files::isDirectory).isEmpty()) {
            return read;
        }
        try (Stream<Path> found = Files.list(directory.get())) {
            for (Path file :
                    found.filter(each -> each.toString().endsWith(".json")).toList()) {
                read.put(file, Files.readString(file));
            }
        } catch (IOException e) {
            LOG.warn("the quirk profiles of {} cannot be read: {}", directory.get(), e.toString());
            return files;
        }
        return read;
    }

    private static String resource(String name) {
        try (InputStream file = QuirkProfiles.class.getResourceAsStream("/quirks/" + name + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
