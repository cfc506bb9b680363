package software.amazon.ecr.replicationconfiguration.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.cloudformation.resource.Serializer;

/** What is generated for a type with properties of every kind reads, writes, copies and compares all of them. */
class GeneratedModelsTest {
    private static final Path EVERY_CONSTRUCT = Path.of("src/test/resources/codegen/valid/every-construct");
    private static final String EVERY_PROPERTY = """
        {"Items":[{"Article":"A","Count":1,"Weight":1.0,"Gift":true,"Notes":["a",null],"Sizes":[2,null,1],\
        "Prices":[0.1,null],"Answers":[false,null],"Parts":[{"Article":"B"},null]}],"Sample":{"Gift":false},\
        "Speed":"SLOW","OrderId":"1","ShopName":"S"}""";

    @TempDir
    private static Path folder;

    private static GeneratedModels models;

    private final Serializer jackson = new Serializer();

    @BeforeAll
    static void compile() throws IOException {
        models = new GeneratedModels(EVERY_CONSTRUCT, folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"Items\":null}",
                "{\"Items\":[]}",
                "{\"Items\":[{}]}",
                "{\"Items\":[{\"Count\":-2147483648,\"Weight\":-1.5e-7,\"Gift\":false}]}",
                "{\"Items\":[{\"Notes\":[],\"Sizes\":[0],\"Prices\":[5,1E3,0.0],\"Answers\":[true,false],\"Parts\":[]}]}",
                "{\"Sample\":{\"Parts\":[{\"Parts\":[{\"Count\":7}]}]},\"ShopName\":\"\\u2028</\\\"\\\\\"}"
            })
    void readsAndWritesAsJacksonDoes(String json) throws Exception {
        Object model = read(json);

        assertThat(model).isEqualTo(readByJackson(json));
        assertThat(readByJackson(write(model))).isEqualTo(model);
    }

    @Test
    void writesEachPropertyAsJacksonDoes() throws Exception {
        Object model = readByJackson(EVERY_PROPERTY);

        assertThat(write(model)).isEqualTo(jackson.serialize(model)).isEqualTo(EVERY_PROPERTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1",
                "-1",
                "0.0",
                "1.0",
                "-1.50",
                "0.1",
                "1e2",
                "1E+2",
                "1e-2",
                "2147483648",
                "9007199254740993",
                "123456789012345678901234567890",
                "0.30000000000000004",
                "4.9e-324",
                "1e-400",
                "1.7976931348623157e308"
            })
    void readsAndWritesNumbersAsJacksonDoes(String number) throws Exception {
        String json = "{\"Items\":[{\"Weight\":" + number + ",\"Prices\":[" + number + "]}]}";
        Object model = read(json);

        assertThat(model).isEqualTo(readByJackson(json));
        assertThat(write(model)).isEqualTo(jackson.serialize(model));
    }

    @Test
    void readsAndWritesRandomNumbersAsJacksonDoes() throws Exception {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                readsAndWritesNumbersAsJacksonDoes(Double.toString(number));
                readsAndWritesNumbersAsJacksonDoes(Long.toString(random.nextLong() >> random.nextInt(64)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Sample\":{\"Count\":2147483648}}",
                "{\"Sample\":{\"Count\":1.0}}",
                "{\"Sample\":{\"Count\":\"1\"}}",
                "{\"Sample\":{\"Count\":true}}",
                "{\"Sample\":{\"Weight\":\"1\"}}",
                "{\"Sample\":{\"Weight\":-0}}",
                "{\"Sample\":{\"Weight\":1e400}}",
                "{\"Sample\":{\"Weight\":0x1.0P-3}}",
                "{\"Sample\":{\"Weight\":NaN}}",
                "{\"Sample\":{\"Gift\":1}}",
                "{\"Sample\":{\"Gift\":\"yes\"}}",
                "{\"Sample\":{\"Notes\":[1]}}",
                "{\"Sample\":{\"Notes\":\"a\"}}",
                "{\"Sample\":{\"Notes\":{}}}",
                "{\"Sample\":{\"gift\":true}}",
                "{\"Sample\":[]}",
                "{\"Extra\":1}"
            })
    void leavesToJacksonWhatIsNotPlain(String json) {
        assertThatThrownBy(() -> read(json))
                .satisfies(e -> assertThat(e.getClass().getSimpleName()).isEqualTo("IrregularException"));
    }

    @Test
    void copiesEachProperty() throws Exception {
        Object model = readByJackson(EVERY_PROPERTY);
        Object copy = copy(model);

        assertThat(copy).isNotSameAs(model).isEqualTo(model);
        assertThat(copy(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Items':[{'Article':'A','Sizes':[1,2]},{'Article':'B'}]}   {'Items':[{'Article':'B'},{'Article':'A','Sizes':[2,1]}]}",
                "{'Items':[{'Article':'A','Sizes':[1,2]},{'Article':'B'}]}   {'Items':[{'Article':'A','Sizes':[1,2,1]},{'Article':'B'},{'Article':'A','Sizes':[2,1,2]}]}",
                "{'Items':[null,{'Sizes':[null,1]}]}   {'Items':[{'Sizes':[1,null]},null,null]}",
                "{'Sample':{'Parts':[{'Sizes':[2,1]},null]}}   {'Sample':{'Parts':[{'Sizes':[1,1,2]},null]}}"
            })
    void hasEqualUnorderedCopiesOfWhatMeansTheSame(String pair) throws Exception {
        assertThat(unordered(left(pair))).isEqualTo(unordered(right(pair)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Items':[]}   {}",
                "{'Items':[]}   {'Items':[null]}",
                "{'Items':[{}]}   {'Items':[{},{'Parts':[]}]}",
                "{'Items':[{'Sizes':[1]},{'Gift':true}]}   {'Items':[{'Sizes':[1],'Gift':true},{}]}",
                "{'Sample':{'Notes':['a','b']}}   {'Sample':{'Notes':['b','a']}}",
                "{'Sample':{'Notes':['a']}}   {'Sample':{'Notes':['a','a']}}",
                "{'Sample':{'Prices':[1,2]}}   {'Sample':{'Prices':[2,1]}}",
                "{'Sample':{'Parts':[{'Count':1},{'Count':2}]}}   {'Sample':{'Parts':[{'Count':2},{'Count':1}]}}",
                "{'Items':[{'Article':'A'},{'Article':'A','Count':1}]}   {'Items':[{'Article':'A','Count':1}]}"
            })
    void hasDifferentUnorderedCopiesOfWhatDoesNot(String pair) throws Exception {
        assertThat(unordered(left(pair))).isNotEqualTo(unordered(right(pair)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Article':'A'",
                "'Count':1",
                "'Weight':1",
                "'Gift':true",
                "'Notes':['a']",
                "'Sizes':[1]",
                "'Prices':[1]",
                "'Answers':[true]",
                "'Parts':[{}]"
            })
    void keepsItemsApartThatDifferInOneProperty(String property) throws Exception {
        assertThat(unordered(left("{'Items':[{},{" + property + "}]}")))
                .isNotEqualTo(unordered(left("{'Items':[{}]}")))
                .isEqualTo(unordered(left("{'Items':[{" + property + "},{}]}")));
    }

    @Test
    void leavesTheOriginalOfAnUnorderedCopyAsItIs() throws Exception {
        Object model = readByJackson(EVERY_PROPERTY);
        unordered(model);

        assertThat(model).isEqualTo(readByJackson(EVERY_PROPERTY));
    }

    private Object left(String pair) throws Exception {
        return readByJackson(pair.split(" {3}")[0].replace('\'', '"'));
    }

    private Object right(String pair) throws Exception {
        return readByJackson(pair.split(" {3}")[1].replace('\'', '"'));
    }

    private static Object read(String json) throws Exception {
        return models.call("json", "read", String.class, json);
    }

    private static String write(Object model) throws Exception {
        return (String) models.call("json", "write", Object.class, model);
    }

    private static Object copy(Object model) throws Exception {
        return models.call("model", "copy", Object.class, model);
    }

    private static Object unordered(Object model) throws Exception {
        return models.call("model", "unordered", Object.class, model);
    }

    private Object readByJackson(String json) throws Exception {
        Class<?> type = models.resourceModel();
        return jackson.deserializeStrict(json, new TypeReference<>() {
            @Override
            public Type getType() {
                return type;
            }
        });
    }
}
