// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things are.
 *
 * @param distribution the archive of the distribution
 * @param karaf the archive of a stock Karaf
 * @param work where to unpack and run them
 */
record Settings(Path distribution, Path karaf, Path work) {

    static Settings fromSystemProperties() throws IOException {
        return new Settings(
                Path.of(System.getProperty("cistern.distribution")),
                Path.of(System.getProperty("karaf.distribution")),
                Files.createTempDirectory("cistern-bench"));
    }

    Path folder(String name) throws IOException {
        return Files.createDirectories(work.resolve(name));
    }
}
