// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cistern.api.Operation;
import io.cistern.api.OperationKind;
import io.cistern.rest.openapi.Routes.Route;
import io.cistern.vim.VimInterfaces;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    private static final String REMEDY = "run mvn -pl rest -am test -Dtest=OpenApiTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dcistern.openapi.write=true and check the difference in";
    private static final Path DOCS = Path.of("..", "docs");
    private static final OpenAPI DOCUMENT =
            new OpenApiDocument(new Javadoc(Path.of("..", "api", "src", "main", "java"))).build();

    @Test
    void documentThatIsCheckedIn_isCurrent() throws IOException {
        current("openapi.json", Json.pretty(DOCUMENT) + "\n");
        current("openapi.yaml", "# SPDX-License-Identifier: Apache-2.0\n" + Yaml.pretty(DOCUMENT));
    }

    private static void current(String name, String text) throws IOException {
        Path file = DOCS.resolve(name);
        if (Boolean.getBoolean("cistern.openapi.write")) {
            Files.writeString(file, text);
        }
        assertThat(file).as(REMEDY).hasContent(text);
    }

    /** Subscriptions, PM jobs, thresholds and alarms are declared, and served in a later release. */
    @Test
    void everyOperation_ofTheVim_andOfAnyInterfaceThatIsServed_isServed() {
        Set<String> served =
                Routes.all().stream().map(route -> route.served().getName()).collect(Collectors.toSet());

        assertThat(Stream.concat(
                                VimInterfaces.ALL.stream(),
                                Routes.all().stream().map(Route::standardInterface))
                        .distinct()
                        .flatMap(type -> Arrays.stream(type.getMethods()))
                        .filter(method -> method.isAnnotationPresent(Operation.class)
                                && method.getAnnotation(Operation.class).kind() != OperationKind.SUBSCRIPTION)
                        .map(Method::getName))
                .isNotEmpty()
                .allMatch(served::contains);
    }

    @Test
    void operationIdentifiers_areDistinct() {
        assertThat(Routes.all()).extracting(Route::operationId).doesNotHaveDuplicates();
    }

    @Test
    void everyReference_leadsToAComponent() throws IOException {
        JsonNode document = new ObjectMapper().readTree(Json.pretty(DOCUMENT));
        Set<String> references = new TreeSet<>();
        document.findValuesAsText("$ref").forEach(references::add);

        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isObject())
                .as(reference)
                .isTrue());
    }

    @Test
    void everySchemaAndAttribute_isDescribed() throws IOException {
        JsonNode schemas = new ObjectMapper().readTree(Json.pretty(DOCUMENT)).at("/components/schemas");

        assertThat(schemas.properties()).allSatisfy(schema -> {
            assertThat(schema.getValue().path("description").asText())
                    .as(schema.getKey())
                    .isNotBlank();
            assertThat(schema.getValue().path("properties").properties()).allSatisfy(attribute -> assertThat(
                            attribute.getValue().path("description").asText())
                    .as(schema.getKey() + "." + attribute.getKey())
                    .isNotBlank()
                    .doesNotStartWith("null"));
        });
    }

    @Test
    void everyRequestBody_hasAnExample() {
        assertThat(Routes.all().stream().filter(Route::hasBody)).allSatisfy(route -> assertThat(DOCUMENT.getPaths()
                        .get(route.path())
                        .readOperationsMap()
                        .get(PathItem.HttpMethod.valueOf(route.httpMethod()))
                        .getRequestBody()
                        .getContent()
                        .get("application/json")
                        .getExample())
                .as(route.operationId())
                .isNotNull());
    }
}
