// The editor with the plug-in, its sidebar open. 'gpl' is for hosts that use TinyMCE under the GPL.

tinymce.init({
  selector: "#editor",
  license_key: "gpl",
  plugins: "crossread",
  toolbar: "undo redo | bold | crossread",
  sidebar_show: "crossread",
  promotion: false,
  branding: false,
  height: 420,
});
