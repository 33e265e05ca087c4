// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.rest.internal.Rig.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The description and the page need no login. */
class DocumentationTest {
    private static Rig rig;

    @BeforeAll
    static void start() {
        rig = new Rig();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource({
        "openapi.json, application/json, '{'",
        "openapi.yaml, application/yaml, '# SPDX'",
        "api-docs/index.html, text/html;charset=UTF-8, '<!DOCTYPE'",
        "api-docs/start.js, text/javascript;charset=UTF-8, '// SPDX'",
        "api-docs/swagger-ui-bundle.js, text/javascript;charset=UTF-8, '/*'",
        "api-docs/swagger-ui.css, text/css;charset=UTF-8, '.swagger-ui'"
    })
    void files_areServed(String path, String mediaType, String beginning) {
        Answer answer = rig.anonymous("GET", "/cistern/" + path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase(mediaType);
        assertThat(answer.body()).startsWith(beginning);
    }

    @Test
    void page_mayRunItsOwnFilesOnly() {
        assertThat(rig.anonymous("GET", "/cistern/api-docs/index.html").header("Content-Security-Policy"))
                .contains("script-src 'self';")
                .contains("frame-ancestors 'none'");
    }

    @Test
    void pageWithoutAFile_leadsToIt() {
        Answer answer = rig.anonymous("GET", "/cistern/api-docs");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/cistern/api-docs/index.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-docs/other.js", "api-docs/..%2Fopenapi.json", "api-docs/%2e%2e/x"})
    void otherFiles_areNot(String path) {
        assertThat(rig.anonymous("GET", "/cistern/" + path).status()).isBetween(400, 404);
    }
}
