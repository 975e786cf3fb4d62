package forestall.chassis.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * A component of a record in a {@code @NullMarked} package must be there unless it says {@code @Nullable}. Collections may be left out:
 * the records read an absent list as an empty one. None of them holds null.
 */
final class RequiredByNullness extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return isRequired(member) ? Boolean.TRUE : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        if (isRequired(annotated)) {
            return JsonSetter.Value.forValueNulls(Nulls.FAIL);
        }
        return isCollection(annotated) ? JsonSetter.Value.forContentNulls(Nulls.FAIL) : JsonSetter.Value.empty();
    }

    private static boolean isRequired(Annotated annotated) {
        return componentType(annotated)
                .filter(type -> !isCollection(annotated.getRawType()))
                .filter(type -> !type.isAnnotationPresent(Nullable.class))
                .isPresent();
    }

    /** It may be left out, and holds no null. */
    private static boolean isCollection(Annotated annotated) {
        return componentType(annotated).isPresent() && isCollection(annotated.getRawType());
    }

    private static Optional<AnnotatedType> componentType(Annotated annotated) {
        if (annotated instanceof AnnotatedParameter parameter
                && parameter.getOwner() instanceof AnnotatedConstructor owner
                && isOurs(owner.getDeclaringClass())) {
            return Optional.of(owner.getAnnotated().getAnnotatedParameterTypes()[parameter.getIndex()]);
        }
        return Optional.empty();
    }

    private static boolean isOurs(Class<?> type) {
        return type.isRecord() && type.getPackage().isAnnotationPresent(NullMarked.class);
    }

    private static boolean isCollection(Class<?> type) {
        return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }
}
