// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A user of a cloud.
 *
 * @param authUrl Keystone, with its version
 * @param user the user's name, in the default domain
 * @param password the password
 * @param project the project's name, in the default domain
 * @param region the region
 */
record CloudCredential(String authUrl, String user, String password, String project, String region) {

    /** System property: the clouds.yaml of the real cloud. */
    static final String CLOUDS = "cistern.cloud";

    /** The entry of that name of the real cloud. */
    static CloudCredential ofRealCloud(String entry) throws IOException {
        JsonNode cloud = new YAMLMapper()
                .readTree(Files.readString(Path.of(System.getProperty(CLOUDS))))
                .at("/clouds/" + entry);
        return new CloudCredential(
                cloud.at("/auth/auth_url").asText(),
                cloud.at("/auth/username").asText(),
                cloud.at("/auth/password").asText(),
                cloud.at("/auth/project_name").asText(),
                cloud.path("region_name").asText());
    }

    String tokenRequest() {
        return """
                {"auth": {"identity": {"methods": ["password"], "password": {"user":
                  {"name": "%s", "domain": {"id": "default"}, "password": "%s"}}},
                  "scope": {"project": {"name": "%s", "domain": {"id": "default"}}}}}"""
                .formatted(user, password, project);
    }

    @Override
    public String toString() {
        return user + " in " + project + " at " + authUrl;
    }
}
