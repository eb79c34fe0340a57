using System.Text;

namespace Modular.Forums.Infrastructure.Generation;

/// <summary>Chinese or Japanese: words of which the first ones are frequent, strung together without spaces.</summary>
internal sealed class CjkProse(string lantern, string[] words, string[] links) : IProse
{
    /// <summary>In one post of four, the word for a lantern.</summary>
    private const int LanternOneIn = 4;

    public static readonly CjkProse Chinese = new("灯笼",
    [
        "我们", "电脑", "时间", "问题", "朋友", "城市", "老师", "工作", "历史", "晚上", "街道", "花园", "机器", "厨房", "音乐", "照片", "地图", "邻居", "书店", "茶馆",
        "春天", "河流", "桥梁", "木头", "铁路", "面包", "番茄", "种子", "游戏", "规则", "软件", "版本", "错误", "文件", "键盘", "屏幕", "电池", "风扇", "信件", "钥匙",
    ], ["的", "在", "和", "是", "了", "把", "从"]);

    public static readonly CjkProse Japanese = new("提灯",
    [
        "わたしたち", "コンピュータ", "時間", "問題", "友達", "町", "先生", "仕事", "歴史", "夜", "通り", "庭", "機械", "台所", "音楽", "写真", "地図", "隣人", "本屋", "喫茶店",
        "春", "川", "橋", "木材", "鉄道", "パン", "トマト", "種", "ゲーム", "ルール", "ソフトウェア", "版", "エラー", "ファイル", "キーボード", "画面", "電池", "手紙", "鍵", "祭り",
    ], ["の", "は", "を", "に", "と", "で", "が"]);

    public string Title(Dice dice, int number) => $"{Clause(dice, dice.Between(2, 4))} {number + 1}";

    public string Topic(Dice dice, int number) => Text(dice, dice.Between(2, 4)) + (dice.OneIn(3) ? "\n\n" + Text(dice, 2) : "");

    public string Reply(Dice dice) => Text(dice, 1 + dice.Skewed(3));

    private string Text(Dice dice, int sentences)
    {
        var text = new StringBuilder();
        if (dice.OneIn(LanternOneIn)) text.Append(lantern).Append(links[0]);
        for (var i = 0; i < sentences; i++) text.Append(Clause(dice, dice.Between(2, 4))).Append(i % 2 == 0 ? '，' : '。').Append(Clause(dice, dice.Between(1, 3))).Append('。');
        return text.ToString();
    }

    private string Clause(Dice dice, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(i => (i == 0 ? "" : links[dice.Below(links.Length)]) + words[dice.Skewed(words.Length)]));
}
