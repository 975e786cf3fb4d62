package forestall.simulator.article;

/** Where the story happens: codes of divisions, which in the default directory are the codes of their stations. */
final class Places {

    static final String CAOHEJING = "310104017";
    static final String HOME = "上海市徐汇区漕河泾街道康健路1号";

    static final String XINHUALU = "310105004";
    static final String XINHUALUS_DISTRICT = "310105";
    static final String HOTEL = "上海市长宁区新华路街道番禺路1号 某酒店 808室";

    /** 300,000 yuan, in fen. */
    static final long AT_RISK_FEN = 30_000_000;

    private Places() {}
}
