using System.Text.Json;
using Modular.Kernel;

namespace Kernel.Tests;

public sealed class ContentHashTests
{
    private const string Hex = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    [Fact]
    public void It_is_64_digits_of_which_there_is_one_spelling()
    {
        Assert.True(ContentHash.TryParse(Hex, out var hash));

        Assert.Equal(Hex, hash.ToString());
        Assert.Equal(hash, ContentHash.Of(hash.ToBytes()));
        Assert.NotEqual(hash, ContentHash.Of(new byte[32]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("../../../../../../../../../../../../../../../../../etc/passwd00000")]
    [InlineData("9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08")]
    [InlineData("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a0")]
    [InlineData("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a080")]
    [InlineData(" f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    [InlineData("９f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    public void Anything_else_is_none(string? text) => Assert.False(ContentHash.TryParse(text, out _));

    [Fact]
    public void In_json_it_is_its_digits()
    {
        Assert.True(ContentHash.TryParse(Hex, out var hash));

        Assert.Equal($"\"{Hex}\"", JsonSerializer.Serialize(hash));
        Assert.Equal(hash, JsonSerializer.Deserialize<ContentHash>($"\"{Hex}\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ContentHash>("\"abc\""));
    }

    [Fact]
    public void It_has_32_bytes() => Assert.Throws<ArgumentException>(() => ContentHash.Of(new byte[31]));
}
