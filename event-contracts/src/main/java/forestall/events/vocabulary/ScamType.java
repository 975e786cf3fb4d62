package forestall.events.vocabulary;

/** The ten types that the Ministry of Public Security names, and two for the rest. Version 1 of the list. */
public enum ScamType {
    /** 刷单返利 */
    TASK_BRUSHING,
    /** 虚假网络投资理财 */
    INVESTMENT,
    /** 虚假购物服务 */
    SHOPPING_SERVICE,
    /** 冒充电商物流客服 */
    FAKE_CUSTOMER_SERVICE,
    /** 虚假贷款 */
    LOAN,
    /** 虚假征信 */
    CREDIT_RECORD,
    /** 冒充领导熟人 */
    BOSS_OR_ACQUAINTANCE,
    /** 冒充公检法及政府机关 */
    POLICE_PROCURATORATE_COURT,
    /** 网络婚恋交友 */
    ROMANCE,
    /** 网络游戏产品虚假交易 */
    GAME_TRADING,
    /** A scam of none of these types. */
    OTHER,
    /** Not known yet. */
    UNKNOWN
}
