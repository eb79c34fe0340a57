using Modular.Platform.Content;

namespace Platform.Tests.Content;

public sealed class ContentNameTests
{
    [Theory]
    [InlineData("cat.png", "cat.png")]
    [InlineData("Кот на столе.png", "Кот на столе.png")]
    [InlineData("猫🐈.png", "猫🐈.png")]
    [InlineData("cat", "cat.png")]
    [InlineData(null, "file.png")]
    [InlineData("", "file.png")]
    [InlineData("   ", "file.png")]
    [InlineData(".png", "file.png")]
    [InlineData("...", "file.png")]
    [InlineData("..", "file.png")]
    [InlineData("../../etc/passwd", "passwd.png")]
    [InlineData("C:\\Users\\me\\cat.png", "cat.png")]
    [InlineData("a/b/", "file.png")]
    [InlineData("cat\r\nSet-Cookie: x.png", "catSet-Cookie_ x.png")]
    [InlineData("cat\u202egnp.png", "catgnp.png")]
    [InlineData("a\"b:c*d?e<f>g|h.png", "a_b_c_d_e_f_g_h.png")]
    [InlineData(" cat . .png", "cat.png")]
    [InlineData("cat.png.", "cat.png")]
    [InlineData("sentence. With more than an extension", "sentence. With more than an extension.png")]
    public void A_name_is_made_fit_to_be_saved_anywhere(string? given, string name) => Assert.Equal(name, ContentName.Clean(given, ".png"));

    [Fact]
    public void Half_a_character_is_none() => Assert.Equal("half\ufffd.png", ContentName.Clean("half\ud83d.png", ".png")); // attributes cannot hold one

    [Fact]
    public void A_long_one_is_cut_before_its_extension_and_not_within_a_character()
    {
        var name = ContentName.Clean(string.Concat(Enumerable.Repeat("🐈", 300)) + ".jpeg", ".jpg");

        Assert.InRange(name.Length, ContentName.MaxLength - 1, ContentName.MaxLength);
        Assert.EndsWith("🐈.jpeg", name, StringComparison.Ordinal);
    }
}
