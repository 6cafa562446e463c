"""The commands of `onedoor`: thin functions over the code below the screens, without Qt."""
