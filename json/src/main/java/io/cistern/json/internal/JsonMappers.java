// SPDX-License-Identifier: Apache-2.0
package io.cistern.json.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.cistern.api.ProblemDetails;
import io.cistern.pim.inventory.PhysicalResourceDetails;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The two configurations: the one that is written and read, and the one that is only compared. */
public final class JsonMappers {
    static final int MAX_DEPTH = 64;
    static final int MAX_STRING = 1 << 20;
    static final int MAX_NUMBER = 100;

    private JsonMappers() {}

    /** The JSON form. */
    public static ObjectMapper standard() {
        return builder(new ScalarForms()).build();
    }

    /** The form in which nothing insignificant differs; written only. */
    public static ObjectMapper canonical() {
        return builder(new ScalarForms().withCanonicalNumbers())
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
    }

    private static JsonMapper.Builder builder(ScalarForms scalars) {
        JsonInclude.Value unlessEmpty =
                JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS);
        return JsonMapper.builder(factory())
                .addModules(new Jdk8Module(), scalars.module(), structures())
                .annotationIntrospector(new AttributeNames())
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
                .withConfigOverride(List.class, override -> override.setInclude(unlessEmpty))
                .withConfigOverride(Set.class, override -> override.setInclude(unlessEmpty))
                .withConfigOverride(Map.class, override -> override.setInclude(unlessEmpty));
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_STRING)
                        .maxNumberLength(MAX_NUMBER)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
    }

    private static SimpleModule structures() {
        return new SimpleModule("structures")
                .addSerializer(ProblemDetails.class, new ProblemForm.Writer())
                .addDeserializer(ProblemDetails.class, new ProblemForm.Reader())
                .addDeserializer(PhysicalResourceDetails.class, new InlinedForm.Details())
                .setDeserializerModifier(new RecordForms());
    }
}
