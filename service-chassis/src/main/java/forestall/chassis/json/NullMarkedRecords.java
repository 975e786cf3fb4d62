package forestall.chassis.json;

import tools.jackson.databind.module.SimpleModule;

/** Teaches Jackson what {@code @NullMarked} means for the records that it builds. */
public final class NullMarkedRecords extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public NullMarkedRecords() {
        super(NullMarkedRecords.class.getSimpleName());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new RequiredByNullness());
    }
}
