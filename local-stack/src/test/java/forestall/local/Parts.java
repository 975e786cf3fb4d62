package forestall.local;

/** Where broker and stores come from. */
interface Parts {

    String kafka();

    TestInfrastructure.Database postgres(String name);

    String mongo(String name);

    BrokerControl broker();
}
